namespace MlConnector.Sync.Connections;

/// <summary>What happens to a deal line whose product has no item in Business Central.</summary>
public enum MissingItemPolicy
{
    /// <summary>The whole document waits, and the product is named.</summary>
    Hold,

    /// <summary>The configured default item carries the line's description, quantity and price.</summary>
    DefaultItem,
}
