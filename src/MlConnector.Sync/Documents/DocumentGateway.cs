using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Documents;

/// <summary>The requests of the money path, the same for orders and invoices. Every look asks the primary database.</summary>
internal sealed class DocumentGateway
{
    private const int Most = 5;

    /// <summary>Every open order, invoice (drafts and posted ones) and shipment that carries the key. A posted order is found by what it became.</summary>
    public async Task<IReadOnlyList<FoundDocument>> FindByKeyAsync(ConnectionSession session, string key, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var found = new List<FoundDocument>();
        var orders = await session.BusinessCentral.GetSalesOrdersPageAsync(
            Projection.Primary<SalesOrder>().Where(order => order.ExternalDocumentNumber == key).Expand(order => order.SalesOrderLines).Take(Most), cancellationToken).ConfigureAwait(false);
        found.AddRange(orders.Value.Select(OfOrder));
        var invoices = await session.BusinessCentral.GetSalesInvoicesPageAsync(
            Projection.Primary<SalesInvoice>().Where(invoice => invoice.ExternalDocumentNumber == key).Expand(invoice => invoice.SalesInvoiceLines).Take(Most), cancellationToken).ConfigureAwait(false);
        found.AddRange(invoices.Value.Select(OfInvoice));
        if (found.Count == 0)
        {
            var shipments = await session.BusinessCentral.GetSalesShipmentsPageAsync(
                Projection.Primary<SalesShipment>().Where(shipment => shipment.ExternalDocumentNumber == key).Take(Most), cancellationToken).ConfigureAwait(false);
            found.AddRange(shipments.Value.Select(shipment => new FoundDocument(shipment.Id, shipment.Number, "sales shipment", null, null)));
        }

        return found;
    }

    /// <summary>A document of the same customer with the same total and lines, made since the promise, under another key: somebody may have changed the key.</summary>
    public async Task<FoundDocument?> FindSimilarAsync(ConnectionSession session, SalesDocument document, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var (customer, since) = (document.CustomerNumber ?? "", document.IntentAt - TimeSpan.FromMinutes(10));
        var recent = document.Kind == DocumentKind.Order
            ? (await session.BusinessCentral.GetSalesOrdersPageAsync(
                Projection.Primary<SalesOrder>().Where(order => order.CustomerNumber == customer && order.LastModifiedDateTime >= since).Expand(order => order.SalesOrderLines), cancellationToken).ConfigureAwait(false)).Value
                .Where(order => order.ExternalDocumentNumber?.StartsWith("PD-", StringComparison.Ordinal) != true).Select(OfOrder)
            : (await session.BusinessCentral.GetSalesInvoicesPageAsync(
                Projection.Primary<SalesInvoice>().Where(invoice => invoice.CustomerNumber == customer && invoice.LastModifiedDateTime >= since).Expand(invoice => invoice.SalesInvoiceLines), cancellationToken).ConfigureAwait(false)).Value
                .Where(invoice => invoice.ExternalDocumentNumber?.StartsWith("PD-", StringComparison.Ordinal) != true).Select(OfInvoice);
        return recent.FirstOrDefault(candidate => candidate.Total == document.ExpectedTotal && candidate.Lines == document.ExpectedLines);
    }

    /// <summary>Sends the document with its lines in one request and returns the server's echo.</summary>
    public async Task<FoundDocument> CreateAsync(ConnectionSession session, DocumentPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Kind == DocumentKind.Invoice)
        {
            var invoice = await session.BusinessCentral.CreateSalesInvoiceAsync(
                Invoice(plan), new ODataQuery<SalesInvoice>().Expand(created => created.SalesInvoiceLines), cancellationToken).ConfigureAwait(false);
            return OfInvoice(invoice);
        }

        return OfOrder(await session.BusinessCentral.CreateSalesOrderAsync(
            Order(plan), new ODataQuery<SalesOrder>().Expand(created => created.SalesOrderLines), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes the document number into the deal's field. Repeating it changes nothing.</summary>
    public Task WriteBackAsync(ConnectionSession session, long dealId, string field, string number, CancellationToken cancellationToken) =>
        session.Pipedrive.UpdateDealAsync(
            new DealId(dealId), new DealChanges { CustomFields = new CustomFieldChanges().SetText(field, number) }, cancellationToken);

    private static SalesOrderChanges Order(DocumentPlan plan)
    {
        var order = new SalesOrderChanges
        {
            CustomerId = plan.CustomerId,
            ExternalDocumentNumber = plan.Key,
            OrderDate = plan.Date,
            SalesOrderLines = [.. plan.Lines.Select(OrderLine)],
        };
        return plan.Currency is null ? order : order with { CurrencyCode = plan.Currency };
    }

    private static SalesInvoiceChanges Invoice(DocumentPlan plan)
    {
        var invoice = new SalesInvoiceChanges
        {
            CustomerId = plan.CustomerId,
            ExternalDocumentNumber = plan.Key,
            InvoiceDate = plan.Date,
            SalesInvoiceLines = [.. plan.Lines.Select(InvoiceLine)],
        };
        return plan.Currency is null ? invoice : invoice with { CurrencyCode = plan.Currency };
    }

    private static SalesOrderLineChanges OrderLine(DocumentPlanLine line)
    {
        var change = new SalesOrderLineChanges { ItemId = line.ItemId, Description = Shortened(line.Description), Quantity = line.Quantity, UnitPrice = line.UnitPrice };
        return line switch
        {
            { DiscountPercent: { } percent } => change with { DiscountPercent = percent },
            { DiscountAmount: { } amount } => change with { DiscountAmount = amount },
            _ => change,
        };
    }

    private static SalesInvoiceLineChanges InvoiceLine(DocumentPlanLine line)
    {
        var change = new SalesInvoiceLineChanges { ItemId = line.ItemId, Description = Shortened(line.Description), Quantity = line.Quantity, UnitPrice = line.UnitPrice };
        return line switch
        {
            { DiscountPercent: { } percent } => change with { DiscountPercent = percent },
            { DiscountAmount: { } amount } => change with { DiscountAmount = amount },
            _ => change,
        };
    }

    // A line's description is information only; the item identifies the line. It is cut between characters that people see as one.
    private static string Shortened(string description)
    {
        const int longest = 100;
        if (description.Length <= longest)
        {
            return description;
        }

        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(description);
        return description[..starts.Last(start => start <= longest)];
    }

    private static FoundDocument OfOrder(SalesOrder order) =>
        new(order.Id, order.Number, "sales order", order.TotalAmountExcludingTax, order.SalesOrderLines?.Count);

    private static FoundDocument OfInvoice(SalesInvoice invoice) =>
        new(invoice.Id, invoice.Number, "sales invoice", invoice.TotalAmountExcludingTax, invoice.SalesInvoiceLines?.Count);
}
