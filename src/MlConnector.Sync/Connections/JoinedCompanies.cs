using System.Globalization;

namespace MlConnector.Sync.Connections;

/// <summary>The two companies that a connection joins, as they identify themselves. Ids of records mean nothing in others.</summary>
/// <param name="Environment">Where the Business Central company is: address, tenant and environment.</param>
/// <param name="BusinessCentralCompany">Its SystemId. A copy of an environment has the same one.</param>
/// <param name="PipedriveCompany">The number of the Pipedrive company; null when Pipedrive did not say.</param>
internal sealed record JoinedCompanies(string Environment, Guid BusinessCentralCompany, long? PipedriveCompany)
{
    public bool AreThe(JoinedCompanies others) => Environment == others.Environment && BusinessCentralCompany == others.BusinessCentralCompany
        && (PipedriveCompany is null || others.PipedriveCompany is null || PipedriveCompany == others.PipedriveCompany);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"company {BusinessCentralCompany} of {Environment} with Pipedrive company {PipedriveCompany?.ToString(CultureInfo.InvariantCulture) ?? "?"}");
}
