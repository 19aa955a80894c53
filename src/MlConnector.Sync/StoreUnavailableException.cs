namespace MlConnector.Sync;

/// <summary>The store cannot be opened, migrated or written, or another process holds it. Nothing was lost.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line that names the store and says what to do.</param>
    /// <param name="innerException">The database's own error, if any.</param>
    public StoreUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
