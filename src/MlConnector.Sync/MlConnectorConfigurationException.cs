namespace MlConnector.Sync;

/// <summary>A setting is missing, unknown or wrong. The message is one line and names the key.</summary>
public sealed class MlConnectorConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line that names the key and says what to do.</param>
    /// <param name="innerException">The cause, if another exception told it.</param>
    public MlConnectorConfigurationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
