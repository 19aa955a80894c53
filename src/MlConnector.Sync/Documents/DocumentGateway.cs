using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Recovery;

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

    /// <summary>
    /// Sends the document with its lines in one request and returns the server's echo. Where a variant put its own terms over the deal's, those of
    /// the deal are written to the line once more; when that fails, the echo says so.
    /// </summary>
    public Task<FoundDocument> CreateAsync(ConnectionSession session, DocumentPlan plan, CancellationToken cancellationToken) =>
        plan.Kind == DocumentKind.Invoice ? CreateInvoiceAsync(session, plan, cancellationToken) : CreateOrderAsync(session, plan, cancellationToken);

    /// <summary>Writes the document number into the deal's field. Repeating it changes nothing.</summary>
    public Task WriteBackAsync(ConnectionSession session, long dealId, string field, string number, CancellationToken cancellationToken) =>
        session.Pipedrive.UpdateDealAsync(
            new DealId(dealId), new DealChanges { CustomFields = new CustomFieldChanges().SetText(field, number) }, cancellationToken);

    private static async Task<FoundDocument> CreateOrderAsync(ConnectionSession session, DocumentPlan plan, CancellationToken cancellationToken)
    {
        var order = await session.BusinessCentral.CreateSalesOrderAsync(
            Order(plan), new ODataQuery<SalesOrder>().Expand(created => created.SalesOrderLines), cancellationToken).ConfigureAwait(false);
        var lost = OverwrittenTerms.Of(plan, order.SalesOrderLines?.Select(EchoedLine.Of));
        return await RestoredAsync(session, OfOrder(order), lost, async () =>
        {
            foreach (var (line, wanted) in lost)
            {
                await session.BusinessCentral.UpdateSalesOrderLineAsync(line.Id, line.ETag, DocumentLines.OrderTerms(wanted), cancellationToken).ConfigureAwait(false);
            }

            return OfOrder(await session.BusinessCentral.GetSalesOrderAsync(
                order.Id, Projection.Primary<SalesOrder>().Expand(created => created.SalesOrderLines), cancellationToken).ConfigureAwait(false));
        }).ConfigureAwait(false);
    }

    private static async Task<FoundDocument> CreateInvoiceAsync(ConnectionSession session, DocumentPlan plan, CancellationToken cancellationToken)
    {
        var invoice = await session.BusinessCentral.CreateSalesInvoiceAsync(
            Invoice(plan), new ODataQuery<SalesInvoice>().Expand(created => created.SalesInvoiceLines), cancellationToken).ConfigureAwait(false);
        var lost = OverwrittenTerms.Of(plan, invoice.SalesInvoiceLines?.Select(EchoedLine.Of));
        return await RestoredAsync(session, OfInvoice(invoice), lost, async () =>
        {
            foreach (var (line, wanted) in lost)
            {
                await session.BusinessCentral.UpdateSalesInvoiceLineAsync(line.Id, line.ETag, DocumentLines.InvoiceTerms(wanted), cancellationToken).ConfigureAwait(false);
            }

            return OfInvoice(await session.BusinessCentral.GetSalesInvoiceAsync(
                invoice.Id, Projection.Primary<SalesInvoice>().Expand(created => created.SalesInvoiceLines), cancellationToken).ConfigureAwait(false));
        }).ConfigureAwait(false);
    }

    /// <summary>The document exists whatever becomes of its terms, so a failure here is none of the create.</summary>
    private static async Task<FoundDocument> RestoredAsync(
        ConnectionSession session, FoundDocument echo, IReadOnlyList<(EchoedLine, DocumentPlanLine)> lost, Func<Task<FoundDocument>> restore)
    {
        try
        {
            return lost.Count > 0 && session.Lease.IsUsable ? await restore().ConfigureAwait(false) : echo;
        }
        catch (Exception exception) when (FailureClassifier.IsRemote(exception))
        {
            return echo;
        }
    }

    private static SalesOrderChanges Order(DocumentPlan plan)
    {
        var order = new SalesOrderChanges
        {
            CustomerId = plan.CustomerId,
            ExternalDocumentNumber = plan.Key,
            OrderDate = plan.Date,
            SalesOrderLines = [.. plan.Lines.Select(DocumentLines.ForOrder)],
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
            SalesInvoiceLines = [.. plan.Lines.Select(DocumentLines.ForInvoice)],
        };
        return plan.Currency is null ? invoice : invoice with { CurrencyCode = plan.Currency };
    }

    private static FoundDocument OfOrder(SalesOrder order) =>
        new(order.Id, order.Number, "sales order", order.TotalAmountExcludingTax, order.SalesOrderLines?.Count);

    private static FoundDocument OfInvoice(SalesInvoice invoice) =>
        new(invoice.Id, invoice.Number, "sales invoice", invoice.TotalAmountExcludingTax, invoice.SalesInvoiceLines?.Count);
}
