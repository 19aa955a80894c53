namespace MlConnector.Sync.Mapping.Values;

/// <summary>The application's code for a field threw or did not come back. It concerns the one record that was converted.</summary>
internal sealed class ConversionException(string message, Exception? inner = null) : Exception(message, inner);
