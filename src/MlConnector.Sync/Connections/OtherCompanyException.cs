namespace MlConnector.Sync.Connections;

/// <summary>A system answers as another company than the one whose records are linked; the message says which, and what to do.</summary>
internal sealed class OtherCompanyException(string message) : Exception(message);
