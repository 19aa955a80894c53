namespace MlConnector.Sync.Connections;

/// <summary>The kind of sales document a won deal becomes.</summary>
public enum DocumentKind
{
    /// <summary>A draft sales order.</summary>
    Order,

    /// <summary>A draft sales invoice.</summary>
    Invoice,
}
