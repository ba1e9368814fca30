import { useEffect, useRef } from 'react';

export interface Swiped {
  /** The finger went to the right, or to the left; a way that is left out does not move. */
  readonly right: () => void;
  readonly left?: (() => void) | undefined;
}

/** Pixels from which a stroke counts, and before which it may still become scrolling. */
const FAR = 88;
const SLACK = 12;

/**
 * A line that is drawn aside by the thumb: to the right for one thing, to the left for another. Only fingers and
 * pens; the same is always there as a button. Nothing moves on the page but the line itself.
 */
export function useSwipe(swiped: Swiped | undefined) {
  const line = useRef<HTMLLIElement>(null);
  const latest = useRef(swiped);
  latest.current = swiped;
  useEffect(() => {
    const element = line.current;
    if (!element) return;
    let start: { readonly x: number; readonly y: number; readonly id: number } | null = null;
    let drawn = 0;
    const row = () => element.querySelector<HTMLElement>(':scope > .row');
    const draw = (by: number) => {
      drawn = by;
      row()?.style.setProperty('transform', by === 0 ? 'none' : `translateX(${by}px)`);
      if (by === 0) delete element.dataset['drawn'];
      else element.dataset['drawn'] = by > 0 ? 'right' : 'left';
    };
    const down = ({ pointerType, clientX, clientY, pointerId, target }: PointerEvent) => {
      if (pointerType === 'mouse' || !latest.current) return;
      if (!(target instanceof Element) || !target.closest('.row')) return;
      start = { x: clientX, y: clientY, id: pointerId };
    };
    const move = ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (start?.id !== pointerId) return;
      const by = clientX - start.x;
      if (drawn === 0 && (Math.abs(by) < SLACK || Math.abs(clientY - start.y) > Math.abs(by))) return;
      if (drawn === 0) element.setPointerCapture(pointerId);
      const possible = by > 0 || latest.current?.left !== undefined;
      draw(possible ? Math.max(-2 * FAR, Math.min(by, 2 * FAR)) : 0);
    };
    const end = ({ pointerId, type }: PointerEvent) => {
      if (start?.id !== pointerId) return;
      start = null;
      const by = drawn;
      draw(0);
      if (type === 'pointercancel' || Math.abs(by) < FAR) return;
      if (by > 0) latest.current?.right();
      else latest.current?.left?.();
    };
    /** The end of a stroke is no press. */
    const click = (event: MouseEvent) => {
      if (element.dataset['drawn'] === undefined) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
    element.addEventListener('click', click, true);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      element.removeEventListener('click', click, true);
    };
  }, []);
  return line;
}
