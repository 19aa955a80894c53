using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Sends within the limits of the account.</summary>
internal sealed class BudgetKeeping(RequestBudget budget) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        budget.SendAsync(token => base.SendAsync(request, token), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            budget.Dispose();
        }

        base.Dispose(disposing);
    }
}
