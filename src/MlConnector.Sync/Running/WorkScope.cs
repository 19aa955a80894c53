namespace MlConnector.Sync.Running;

/// <summary>Which due work may be done.</summary>
internal enum WorkScope
{
    /// <summary>All of it.</summary>
    Everything,

    /// <summary>Deals, and the organizations and products that their documents wait for.</summary>
    Documents,
}
