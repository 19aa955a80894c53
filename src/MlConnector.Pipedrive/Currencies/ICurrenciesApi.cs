using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The currencies of an account. Pipedrive offers no exchange rates.</summary>
public interface ICurrenciesApi
{
    /// <summary>All currencies; there are no pages. Costs 20 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/currencies")]
    Task<CursorPage<Currency>> GetCurrenciesAsync(CancellationToken cancellationToken = default);
}
