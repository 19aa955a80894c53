using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Connections;

/// <summary>What documents and prices need to know about the Business Central company.</summary>
/// <param name="LocalCurrency">Code of the company's own currency.</param>
/// <param name="Currencies">Codes of the foreign currencies.</param>
/// <param name="Rated">Codes of those that have an exchange rate.</param>
internal sealed record CompanyFacts(string LocalCurrency, IReadOnlySet<string> Currencies, IReadOnlySet<string> Rated)
{
    public static async Task<CompanyFacts> ReadAsync(IBusinessCentralApi api)
    {
        var local = "";
        await foreach (var information in api.ListCompanyInformationAsync().ConfigureAwait(false))
        {
            local = information.CurrencyCode ?? "";
        }

        var currencies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var currency in api.ListCurrenciesAsync().ConfigureAwait(false))
        {
            currencies.Add(currency.Code ?? "");
        }

        var rated = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var rate in api.ListCurrencyExchangeRatesAsync().ConfigureAwait(false))
        {
            rated.Add(rate.CurrencyCode ?? "");
        }

        return new CompanyFacts(local, currencies, rated);
    }
}
