namespace MlConnector.Sync.Connections;

/// <summary>A stored credential cannot be decrypted; it must be entered again. Sync state is kept.</summary>
public sealed class CredentialUnreadableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Names the connection and the field.</param>
    /// <param name="innerException">The cause.</param>
    public CredentialUnreadableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
