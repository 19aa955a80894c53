namespace MlConnector.Sync.Running;

/// <summary>Another process owns the connection now, or this one was asleep too long. The work is left for the owner.</summary>
internal sealed class LeaseLostException(string connection)
    : Exception($"The lease of connection '{connection}' was lost; its work is left for the process that owns it now.");
