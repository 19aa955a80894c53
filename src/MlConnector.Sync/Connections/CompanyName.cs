using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Connections;

/// <summary>Finds the company that the settings name.</summary>
internal static class CompanyName
{
    /// <summary>The id of a company that is given by id, name or display name; the empty one when there is none.</summary>
    public static async Task<Guid> FindIdAsync(IBusinessCentralApi api, string? named, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(named, out var id))
        {
            return id;
        }

        await foreach (var company in api.ListCompaniesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(company.Name, named, StringComparison.OrdinalIgnoreCase) || string.Equals(company.DisplayName, named, StringComparison.OrdinalIgnoreCase))
            {
                return company.Id;
            }
        }

        return Guid.Empty;
    }
}
