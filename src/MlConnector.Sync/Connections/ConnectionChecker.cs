using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Connections;

/// <summary>Tries what a pass needs, one finding for each thing, and never writes.</summary>
internal sealed class ConnectionChecker(SessionFactory sessions, PublicAddresses addresses) : IConnectionChecker
{
    public async Task<IReadOnlyList<CheckFinding>> CheckAsync(string? connection = null, CancellationToken cancellationToken = default)
    {
        var findings = new List<CheckFinding>();
        foreach (var name in sessions.Select(connection))
        {
            await sessions.PrepareAsync(name, cancellationToken).ConfigureAwait(false);
            var settings = sessions.SettingsOf(name);
            await TryAsync("Pipedrive token", () => TokenAsync(sessions.PipedriveOf(name), cancellationToken)).ConfigureAwait(false);
            var areFieldsThere = await TryAsync("Pipedrive fields", () => FieldsAsync(name, cancellationToken)).ConfigureAwait(false);
            await TryAsync("Pipedrive webhooks", () => Task.FromResult(Webhooks(settings))).ConfigureAwait(false);
            await TryAsync("Public address", () => Task.FromResult(Reach())).ConfigureAwait(false);
            await TryAsync("Business Central company", () => CompanyAsync(sessions.BusinessCentralOf(name), settings)).ConfigureAwait(false);
            if (areFieldsThere)
            {
                await TryAsync("Business Central values", () => ValuesAsync(name, cancellationToken)).ConfigureAwait(false);
            }

            await TryAsync("Business Central permissions", () => PermissionsAsync(sessions.BusinessCentralOf(name), cancellationToken)).ConfigureAwait(false);

            async Task<bool> TryAsync(string subject, Func<Task<string>> check)
            {
                try
                {
                    findings.Add(new CheckFinding(name, subject, true, await check().ConfigureAwait(false)));
                }
                catch (Exception problem) when (problem is BusinessCentralException or PipedriveException or MlConnectorConfigurationException or InvalidOperationException)
                {
                    findings.Add(new CheckFinding(name, subject, false, problem.Message));
                }

                return findings[^1].Passed;
            }
        }

        return findings;
    }

    private static async Task<string> TokenAsync(IPipedriveApi api, CancellationToken cancellationToken)
    {
        var user = (await api.GetCurrentUserAsync(cancellationToken).ConfigureAwait(false)).Data;
        return $"works as {user.Name} of {user.CompanyName ?? user.CompanyDomain}";
    }

    private async Task<string> FieldsAsync(string name, CancellationToken cancellationToken) =>
        $"{await sessions.CheckMappingAsync(name, cancellationToken).ConfigureAwait(false)} configured custom fields found";

    private async Task<string> ValuesAsync(string name, CancellationToken cancellationToken) =>
        $"the values and dimensions that {await sessions.CheckValuesAsync(name, cancellationToken).ConfigureAwait(false)} configured fields name are there";

    private static string Webhooks(ConnectionOptions settings) => settings.Pipedrive.Webhooks switch
    {
        { Password.Length: > 0, SigningSecrets.Count: > 0 } => "calls need the credential and a signature",
        { Password.Length: > 0 } => "calls need the credential",
        { SigningSecrets.Count: > 0 } => "calls need a signature; Pipedrive itself sends none, so a relay has to add it",
        _ => "not configured: changes are found by polling only",
    };

    private string Reach() => addresses.Exist
        ? $"webhooks are subscribed below {addresses.BusinessCentralEndpoint} and its neighbour for Pipedrive; a web host that maps them has to run on this store"
        : "MlConnector:PublicBaseAddress is not set: there are no subscriptions, and changes are found by polling only";

    private static async Task<string> CompanyAsync(IBusinessCentralApi api, ConnectionOptions settings)
    {
        var facts = await CompanyFacts.ReadAsync(api).ConfigureAwait(false);
        return $"'{settings.BusinessCentral.Company}' found, own currency {facts.LocalCurrency}, {facts.Rated.Count} foreign currencies with a rate";
    }

    private static async Task<string> PermissionsAsync(IBusinessCentralApi api, CancellationToken cancellationToken)
    {
        await api.GetCustomersPageAsync(new ODataQuery<Customer>().Take(1), cancellationToken).ConfigureAwait(false);
        await api.GetContactsPageAsync(new ODataQuery<Contact>().Take(1), cancellationToken).ConfigureAwait(false);
        await api.GetItemsPageAsync(new ODataQuery<Item>().Take(1), cancellationToken).ConfigureAwait(false);
        await api.GetSalesOrdersPageAsync(new ODataQuery<SalesOrder>().Take(1), cancellationToken).ConfigureAwait(false);
        await api.GetSalesInvoicesPageAsync(new ODataQuery<SalesInvoice>().Take(1), cancellationToken).ConfigureAwait(false);
        await api.GetSalesShipmentsPageAsync(new ODataQuery<SalesShipment>().Take(1), cancellationToken).ConfigureAwait(false);
        return "customers, contacts, items, sales orders, invoices and shipments can be read";
    }
}
