namespace MlConnector.Sync.Mapping;

/// <summary>So much of the application's code hangs that no more of it is called. The flow rests until some of it comes back.</summary>
internal sealed class ApplicationCodeHangsException(string message) : Exception(message);
