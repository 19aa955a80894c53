using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Something that a system can tell about.</summary>
/// <param name="Side">The system.</param>
/// <param name="Flow">The flow that it is for.</param>
/// <param name="Name">How the system names it.</param>
internal sealed record WatchedResource(Side Side, SyncFlow Flow, string Name)
{
    /// <summary>The lines of deals. They are told by themselves since May 2026, and an account that does not know them yet is no reason for an alarm.</summary>
    public const string DealLines = "deal_product";

    private static readonly WatchedResource[] _all =
    [
        new(Side.BusinessCentral, SyncFlow.Products, "items"),
        new(Side.BusinessCentral, SyncFlow.Organizations, "customers"),
        new(Side.BusinessCentral, SyncFlow.Persons, "contacts"),
        new(Side.Pipedrive, SyncFlow.Products, "product"),
        new(Side.Pipedrive, SyncFlow.Organizations, "organization"),
        new(Side.Pipedrive, SyncFlow.Persons, "person"),
        new(Side.Pipedrive, SyncFlow.Deals, "deal"),
        new(Side.Pipedrive, SyncFlow.Deals, DealLines),
    ];

    /// <summary>What the flows read of one system.</summary>
    public static IEnumerable<WatchedResource> ReadBy(FlowsOptions flows, Side side) =>
        _all.Where(resource => resource.Side == side && (resource.Flow == SyncFlow.Deals || flows.For(resource.Flow).Direction != FlowDirection.Off));

    /// <summary>What tells of the changes that a poll of these records finds.</summary>
    public static string? TellingOf(Side side, SyncFlow flow) => _all.FirstOrDefault(resource => resource.Side == side && resource.Flow == flow)?.Name;
}
