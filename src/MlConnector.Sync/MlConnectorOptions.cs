using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync;

/// <summary>The settings of the engine, section <c>MlConnector</c> of any configuration source. Unknown keys are refused.</summary>
public sealed class MlConnectorOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "MlConnector";

    /// <summary>Where the engine keeps its state.</summary>
    public StoreOptions Store { get; set; } = new();

    /// <summary>How stored credentials are encrypted.</summary>
    public DataProtectionSettings DataProtection { get; set; } = new();

    /// <summary>How long the audit trail is kept.</summary>
    public AuditOptions Audit { get; set; } = new();

    /// <summary>
    /// The https address under which the host's webhook endpoints (<c>webhooks/business-central/…</c>, <c>webhooks/pipedrive/…</c> below it) are
    /// reachable from outside. With it the engine subscribes to changes and looks after its subscriptions.
    /// </summary>
    /// <value>Null: there are no subscriptions, and changes are found by polling.</value>
    public Uri? PublicBaseAddress { get; set; }

    /// <summary>The connections by name: one Business Central company joined to one Pipedrive company.</summary>
    public Dictionary<string, ConnectionOptions> Connections { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
