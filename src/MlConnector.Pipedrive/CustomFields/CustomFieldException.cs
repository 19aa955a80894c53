namespace MlConnector.Pipedrive;

/// <summary>Custom fields that were asked for by name are missing or ambiguous.</summary>
public sealed class CustomFieldException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Names every missing and ambiguous field.</param>
    public CustomFieldException(string message)
        : base(message)
    {
    }
}
