using Microsoft.Extensions.Configuration;

namespace MlConnector.Sync;

/// <summary>Binds the settings and refuses what it does not know, so that a mistyped key never passes for a default.</summary>
internal static class MlConnectorSettings
{
    private const string Stored = "stored";
    private static readonly string[] _known =
    [
        "Store:Provider", "Store:ConnectionString", "DataProtection:KeyDirectory", "DataProtection:UseHostKeys", "PublicBaseAddress", "Audit:Retention",
        .. In("BusinessCentral", "BaseAddress", "Authority", "TenantId", "Environment", "Company", "ClientId", "ClientSecret", "CertificatePath",
            "CertificatePassword", "UserName", "WebServiceKey", "MaxConcurrency", "RequestsPerFiveMinutes", "Timeout"),
        .. In("Pipedrive", "BaseAddress", "ApiToken", "OAuth:ClientId", "OAuth:ClientSecret", "OAuth:RedirectUri", "OAuth:Authority", "RequestsPerTwoSeconds", "TokensKeptForDeals",
            "Webhooks:UserName", "Webhooks:Password", "Webhooks:SigningSecrets:*", "Webhooks:SignatureHeader"),
        .. new[] { "Organizations", "Persons", "Products" }.SelectMany(flow => In($"Flows:{flow}", "Direction", "Conflict", "Create", "NameOnlyMatch", "Deleted", "Fields:*")),
        .. new[] { "Organizations", "Persons", "Products" }.SelectMany(flow => new[] { "Pipedrive", "BusinessCentral" }.SelectMany(side => In($"Flows:{flow}:Filter:{side}", "*", "*:*", "*:*:*"))),
        .. In("Flows:Persons", "WithoutOrganization"),
        .. new[] { "Organizations", "Persons", "Products" }.SelectMany(flow => In($"Flows:{flow}:Fields:*", "Pipedrive", "Direction", "Conflict", "Transform", "Constant", "When",
            "Values:*", "Default", "Length", "Clears")),
        .. In("Flows:Deals", "Document", "Pipelines:*", "MissingItem", "DefaultItem", "TotalsTolerance", "WriteBack", "WonSince"),
        .. In("Schedule", "BusinessCentralPoll", "PipedrivePoll", "Sweep"),
        .. In("Guard", "Records", "Percent"),
    ];

    /// <exception cref="MlConnectorConfigurationException">A key is unknown or a value cannot be read; the message names it.</exception>
    public static void Bind(IConfiguration section, MlConnectorOptions options)
    {
        foreach (var (key, value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (value is not null && !_known.Any(pattern => Fits(pattern, key)))
            {
                throw new MlConnectorConfigurationException($"Unknown setting '{MlConnectorOptions.SectionName}:{key}'.{Nearest(key)}");
            }
        }

        try
        {
            section.Bind(options);
            BindShortFields(section, options);
            BindFilters(section, options);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new MlConnectorConfigurationException($"{unreadable.Message} {unreadable.InnerException?.Message}".Trim(), unreadable);
        }
    }

    /// <summary>A field that is a plain text instead of a section names the Pipedrive side.</summary>
    private static void BindShortFields(IConfiguration section, MlConnectorOptions options)
    {
        foreach (var (key, value) in section.AsEnumerable(makePathsRelative: true).Where(pair => !string.IsNullOrEmpty(pair.Value)))
        {
            if (key.Split(':') is ["Connections", var connection, "Flows", var flow, "Fields", var member] && Enum.TryParse<SyncFlow>(flow, ignoreCase: true, out var parsed))
            {
                var fields = options.Connections[connection].Flows.For(parsed).Fields;
                var field = fields.GetValueOrDefault(member) ?? new Connections.FieldOptions();
                field.Pipedrive = value;
                fields[member] = field;
            }
        }
    }

    private static void BindFilters(IConfiguration section, MlConnectorOptions options)
    {
        foreach (var (name, connection) in options.Connections)
        {
            foreach (var flow in new[] { SyncFlow.Organizations, SyncFlow.Persons, SyncFlow.Products })
            {
                Connections.FilterSettings.Bind(section.GetSection($"Connections:{name}:Flows:{flow}:Filter"), connection.Flows.For(flow).Filter);
            }
        }
    }

    /// <exception cref="MlConnectorConfigurationException">A setting is missing or wrong; the message names it.</exception>
    public static void Validate(MlConnectorOptions options)
    {
        if (options.DataProtection is { UseHostKeys: true, KeyDirectory: not null })
        {
            throw new MlConnectorConfigurationException(
                $"{MlConnectorOptions.SectionName}:DataProtection:KeyDirectory and UseHostKeys are both set: use one of them.");
        }

        if (Subscriptions.PublicAddresses.FindProblem(options.PublicBaseAddress) is { } unreachable)
        {
            throw new MlConnectorConfigurationException($"{MlConnectorOptions.SectionName}:{unreachable}.");
        }

        if (options.Audit.Retention is { } kept && kept != TimeSpan.Zero && kept < TimeSpan.FromDays(1))
        {
            throw new MlConnectorConfigurationException($"{MlConnectorOptions.SectionName}:Audit:Retention must be zero (for ever) or at least one day.");
        }

        foreach (var (name, connection) in options.Connections)
        {
            ValidateClients(name, connection, Stored);
            var problem = connection.Flows.Deals is { MissingItem: Connections.MissingItemPolicy.DefaultItem, DefaultItem: null or "" } ? "Flows:Deals:DefaultItem is missing: MissingItem asks for it"
                : connection.Flows.Deals.TotalsTolerance < 0 ? "Flows:Deals:TotalsTolerance must not be negative"
                : connection.Flows.Persons.Deleted == Connections.DeletionPolicy.Block ? "Flows:Persons:Deleted must not be Block: a contact cannot be blocked; use Keep or Unlink"
                : FindProblem(connection.Schedule) is { } untimely ? untimely
                : connection.Pipedrive.TokensKeptForDeals < 0 ? "Pipedrive:TokensKeptForDeals must not be negative"
                : connection.Guard.Records < 0 ? "Guard:Records must not be negative"
                : connection.Guard.Percent is < 0 or > 100 ? "Guard:Percent must be from 0 to 100"
                : null;
            if (problem is not null)
            {
                throw new MlConnectorConfigurationException($"{MlConnectorOptions.SectionName}:Connections:{name}:{problem}.");
            }

            _ = Documents.DocumentKey.CodeOf(name);
        }

        var twins = options.Connections.Keys.GroupBy(Documents.DocumentKey.CodeOf).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            throw new MlConnectorConfigurationException($"Connections {string.Join(" and ", twins)} would make the same document keys ('{twins.Key}'); rename one.");
        }
    }

    // A number without colons is days, so that 300 seconds, written as 300, would be most of a year.
    private static string? FindProblem(Connections.ScheduleOptions schedule) =>
        schedule.Sweep < TimeSpan.FromMinutes(10) || schedule.Sweep > TimeSpan.FromDays(31) ? $"Schedule:Sweep = '{schedule.Sweep:c}' must be from 10 minutes to 31 days, for example 1.00:00:00"
        : IsNoPoll(schedule.BusinessCentralPoll) ? $"Schedule:BusinessCentralPoll = '{schedule.BusinessCentralPoll:c}' must be from 10 seconds to a day, for example 00:05:00"
        : IsNoPoll(schedule.PipedrivePoll) ? $"Schedule:PipedrivePoll = '{schedule.PipedrivePoll:c}' must be from 10 seconds to a day, for example 00:05:00"
        : null;

    private static bool IsNoPoll(TimeSpan interval) => interval < TimeSpan.FromSeconds(10) || interval > TimeSpan.FromDays(1);

    /// <param name="name">The connection's name.</param>
    /// <param name="connection">Its settings.</param>
    /// <param name="stored">Stands in for secrets that may still come from the encrypted store; null when none may.</param>
    /// <exception cref="MlConnectorConfigurationException">A client's setting is missing or wrong; the message names it.</exception>
    public static void ValidateClients(string name, Connections.ConnectionOptions connection, string? stored = null)
    {
        var problem = WithSecrets(connection.BusinessCentral, stored).FindProblem() is { } left ? $"BusinessCentral:{left}"
            : connection.Pipedrive.FindProblem(stored) is { } right ? $"Pipedrive:{right}"
            : null;
        if (problem is not null)
        {
            throw new MlConnectorConfigurationException($"{MlConnectorOptions.SectionName}:Connections:{name}:{problem}.");
        }
    }

    /// <summary>The same settings with something in place of secrets that may still come from the encrypted store.</summary>
    private static BusinessCentral.BusinessCentralOptions WithSecrets(BusinessCentral.BusinessCentralOptions settings, string? stored)
    {
        var options = new BusinessCentral.BusinessCentralOptions();
        settings.CopyTo(options);
        if (stored is not null && options.UserName is not null)
        {
            options.WebServiceKey = Either(options.WebServiceKey);
        }
        else if (stored is not null)
        {
            options.ClientSecret = Either(options.ClientSecret);
        }

        return options;

        string Either(string? secret) => string.IsNullOrEmpty(secret) ? stored : secret;
    }

    private static IEnumerable<string> In(string section, params string[] keys) => keys.Select(key => $"Connections:*:{section}:{key}");

    private static bool Fits(string pattern, string key)
    {
        var expected = pattern.Split(':');
        var actual = key.Split(':');
        return expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == "*" || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static string Nearest(string key)
    {
        var last = key.Split(':')[^1];
        var near = _known.Select(pattern => pattern.Split(':')[^1]).FirstOrDefault(
            name => name.Length > 3 && last.Length > 3 && (name.StartsWith(last[..4], StringComparison.OrdinalIgnoreCase) || name.EndsWith(last[^4..], StringComparison.OrdinalIgnoreCase)));
        return near is null ? " Remove it or correct its name." : $" Did you mean '{near}'?";
    }
}
