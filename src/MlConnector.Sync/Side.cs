namespace MlConnector.Sync;

/// <summary>One of the two systems that a connection joins.</summary>
public enum Side
{
    /// <summary>Pipedrive.</summary>
    Pipedrive = 0,

    /// <summary>Microsoft Dynamics 365 Business Central.</summary>
    BusinessCentral = 1,
}

/// <summary>Small questions about sides.</summary>
internal static class Sides
{
    public static Side Other(this Side side) => side == Side.Pipedrive ? Side.BusinessCentral : Side.Pipedrive;

    public static string Name(this Side side) => side == Side.Pipedrive ? "Pipedrive" : "Business Central";
}
