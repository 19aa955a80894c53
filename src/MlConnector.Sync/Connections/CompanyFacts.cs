using System.Collections.Frozen;
using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Connections;

/// <summary>What documents and prices need to know about the Business Central company.</summary>
/// <param name="LocalCurrency">Code of the company's own currency.</param>
/// <param name="Currencies">Codes of the foreign currencies.</param>
/// <param name="Rated">Codes of those that have an exchange rate.</param>
internal sealed record CompanyFacts(string LocalCurrency, IReadOnlySet<string> Currencies, IReadOnlySet<string> Rated)
{
    // The API does not tell how the company's own currency is rounded.
    private static readonly FrozenSet<string> _withoutDecimals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> _withThreeDecimals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    /// <summary>The smallest amounts of the foreign currencies, where the company has set them.</summary>
    public IReadOnlyDictionary<string, decimal> Precisions { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The smallest amount of a currency on a document.</summary>
    /// <param name="currency">Its code; null for the company's own.</param>
    public decimal PrecisionOf(string? currency) => currency is not null && Precisions.TryGetValue(currency, out var set) ? set
        : _withoutDecimals.Contains(currency ?? LocalCurrency) ? 1m
        : _withThreeDecimals.Contains(currency ?? LocalCurrency) ? 0.001m
        : 0.01m;

    public static async Task<CompanyFacts> ReadAsync(IBusinessCentralApi api)
    {
        var local = "";
        await foreach (var information in api.ListCompanyInformationAsync().ConfigureAwait(false))
        {
            local = information.CurrencyCode ?? "";
        }

        var currencies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var precisions = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        await foreach (var currency in api.ListCurrenciesAsync().ConfigureAwait(false))
        {
            currencies.Add(currency.Code ?? "");
            if (currency.AmountRoundingPrecision is > 0 and var precision)
            {
                precisions[currency.Code ?? ""] = precision;
            }
        }

        var rated = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var rate in api.ListCurrencyExchangeRatesAsync().ConfigureAwait(false))
        {
            rated.Add(rate.CurrencyCode ?? "");
        }

        return new CompanyFacts(local, currencies, rated) { Precisions = precisions };
    }
}
