using System.Collections.Concurrent;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Connections;

/// <summary>
/// The countries that the companies are at home in, which numbers without a country belong to. Once known they stay known for the life of the
/// process, so that a quiet pass asks nobody.
/// </summary>
internal sealed class HomeCountries
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The country as the company's information has it; null when it has none. It only helps to recognise records, so a refusal is no failure.</summary>
    public async Task<string?> OfAsync(string connection, IBusinessCentralApi api)
    {
        if (_known.TryGetValue(connection, out var known))
        {
            return known.Length == 0 ? null : known;
        }

        try
        {
            await foreach (var information in api.ListCompanyInformationAsync().ConfigureAwait(false))
            {
                _known[connection] = information.Country?.Trim() ?? "";
                return string.IsNullOrWhiteSpace(information.Country) ? null : information.Country;
            }
        }
        catch (Exception exception) when (FailureClassifier.IsRemote(exception))
        {
            // The next pass asks again.
        }

        return null;
    }
}
