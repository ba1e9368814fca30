/** What people call the columns of a list of products. Names are parted by commas. */
export const productColumns = {
  name: `
    product, product name, item, Produkt, Produktname, Artikel, Produit, Producto, Produto, Prodotto`,
  externalId: `product id, product code, sku, article number, Artikelnummer`,
  series: `
    series, product series, product family, family, product line, Serie, Produktfamilie, Série, Linea`,
  price: `
    sales price, price, list price, unit price, Preis, Listenpreis, Verkaufspreis, Prix, Prix de vente,
    Precio, Preço, Prezzo, Prijs`,
  currency: `currency, Währung, Devise, Moneda, Moeda, Valuta`,
} as const;
