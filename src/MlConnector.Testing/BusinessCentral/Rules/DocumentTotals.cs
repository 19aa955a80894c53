using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Line and document amounts. Tax is rounded per tax rate of the document, not per line; the remainder runs along.</summary>
internal sealed class DocumentTotals(SalesDocuments documents)
{
    public Row Recompute(Guid documentId)
    {
        var header = documents.HeaderTable.Find(documentId)!;
        var precision = documents.Precision(header);
        var lines = documents.LinesOf(documentId).Select(row => Draft.Of(row)).ToList();
        var allocations = Allocate(lines, header.Amount("discountAmount"), precision);
        var plain = new Dictionary<decimal, Running>();
        var net = new Dictionary<decimal, Running>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var rate = line.Amount("taxPercent");
            var withTax = SalesDocumentKind.PricesIncludeTax(header);
            var amount = AmountOf(line, precision);
            var whole = Get(plain, rate).Split(amount, rate, withTax, precision);
            var reduced = Get(net, rate).Split(amount - allocations[index], rate, withTax, precision);
            Write(line, whole, reduced);
            documents.LineTable.Save(line);
        }

        var draft = Draft.Of(header);
        draft["totalAmountExcludingTax"] = lines.Sum(line => line.Amount("netAmount"));
        draft["totalTaxAmount"] = lines.Sum(line => line.Amount("netTaxAmount"));
        draft["totalAmountIncludingTax"] = lines.Sum(line => line.Amount("netAmountIncludingTax"));
        return documents.HeaderTable.Save(draft);
    }

    private static decimal AmountOf(Draft line, decimal precision) =>
        SalesDocuments.Round(line.Amount("quantity") * line.Amount("unitPrice"), precision) - line.Amount("discountAmount");

    // The document's discount spread over its lines by amount, to the last cent.
    private static List<decimal> Allocate(List<Draft> lines, decimal discount, decimal precision)
    {
        var amounts = lines.ConvertAll(line => AmountOf(line, precision));
        var total = amounts.Sum();
        var shares = new List<decimal>(lines.Count);
        decimal seen = 0, given = 0;
        foreach (var amount in amounts)
        {
            seen += amount;
            var upTo = total == 0 ? 0 : SalesDocuments.Round(discount * seen / total, precision);
            shares.Add(upTo - given);
            given = upTo;
        }

        return shares;
    }

    private static void Write(Draft line, (decimal Without, decimal Tax) whole, (decimal Without, decimal Tax) net)
    {
        line["amountExcludingTax"] = whole.Without;
        line["totalTaxAmount"] = whole.Tax;
        line["amountIncludingTax"] = whole.Without + whole.Tax;
        line["netAmount"] = net.Without;
        line["netTaxAmount"] = net.Tax;
        line["netAmountIncludingTax"] = net.Without + net.Tax;
        line.SetIfPresent("invoiceDiscountAllocation", whole.Without - net.Without);
        line.SetIfPresent("shipQuantity", line["quantity"]);
        line.SetIfPresent("invoiceQuantity", line["quantity"]);
    }

    private static Running Get(Dictionary<decimal, Running> all, decimal rate) =>
        all.TryGetValue(rate, out var found) ? found : all[rate] = new Running();

    private sealed class Running
    {
        private decimal _base;
        private decimal _tax;

        public (decimal Without, decimal Tax) Split(decimal amount, decimal rate, bool withTax, decimal precision)
        {
            _base += amount;
            var due = SalesDocuments.Round(withTax ? _base - (_base / (1 + (rate / 100m))) : _base * rate / 100m, precision);
            var tax = due - _tax;
            _tax = due;
            return (withTax ? amount - tax : amount, tax);
        }
    }
}
