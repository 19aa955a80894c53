namespace MlConnector.Sync;

/// <summary>One of the two systems that a connection joins.</summary>
public enum Side
{
    /// <summary>Pipedrive.</summary>
    Pipedrive = 0,

    /// <summary>Microsoft Dynamics 365 Business Central.</summary>
    BusinessCentral = 1,
}
