using System.Text.Json;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Lets only drafts be deleted. For a posted invoice the server switches off the check that it was printed and really tries to delete
/// it, so the status is read right before, and the ETag of the deletion covers the time between.
/// </summary>
internal sealed class PostedInvoiceGuard : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Delete && request.RequestUri!.AbsolutePath.Contains("/salesInvoices(", StringComparison.OrdinalIgnoreCase))
        {
            await RequireDraftAsync(request.RequestUri, cancellationToken).ConfigureAwait(false);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task RequireDraftAsync(Uri invoice, CancellationToken cancellationToken)
    {
        using var read = new HttpRequestMessage(HttpMethod.Get, invoice);
        read.Headers.TryAddWithoutValidation("Data-Access-Intent", nameof(DataAccessIntent.ReadWrite));
        using var response = await base.SendAsync(read, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var found = JsonSerializer.Deserialize(body, BusinessCentralJsonContext.Default.SalesInvoice);
        if (found?.Status != "Draft")
        {
            throw new BusinessCentralException(
                $"Sales invoice {found?.Number} is '{found?.Status}', not 'Draft', and was not deleted: Business Central would try to delete a posted invoice. Cancel it instead (CancelSalesInvoiceAsync).");
        }
    }
}
