using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Lets a call that must not be sent fail at once instead of after a wait, and keeps searches within their own window.</summary>
internal sealed class BudgetKeeping(AccountLimits account, RequestBudget searches) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        account.Require(TokenPrices.Of(request.Method, path));
        return TokenPrices.IsSearch(path)
            ? searches.SendAsync(token => base.SendAsync(request, token), cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            searches.Dispose();
        }

        base.Dispose(disposing);
    }
}
