namespace MlConnector.Sync.Connections;

/// <summary>What becomes of a record whose counterpart was deleted. Nothing is ever deleted because of that.</summary>
public enum DeletionPolicy
{
    /// <summary>It stays as it is. The link rests, and is used again when the deleted record comes back.</summary>
    Keep,

    /// <summary>
    /// It stays, but out of use: a customer or an item is blocked, a product cannot be put on deals any more. It is opened again when the deleted
    /// record comes back. An organization cannot be blocked and stays as it is.
    /// </summary>
    Block,

    /// <summary>It stays, and the link is forgotten: from then on it is treated like any record without counterpart.</summary>
    Unlink,
}
