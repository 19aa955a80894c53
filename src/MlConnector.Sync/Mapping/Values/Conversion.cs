namespace MlConnector.Sync.Mapping.Values;

/// <summary>What the application's code makes of the values of one field. Null from the code means that there is nothing to write.</summary>
/// <param name="ToBusinessCentral">From Pipedrive's text.</param>
/// <param name="ToPipedrive">From Business Central's text; null when there is no way back.</param>
internal sealed record Conversion(Func<string, string?> ToBusinessCentral, Func<string, string?>? ToPipedrive)
{
    /// <exception cref="ConversionException">The code threw.</exception>
    public string? Convert(string member, Side side, string text)
    {
        try
        {
            return side == Side.BusinessCentral ? ToBusinessCentral(text) : ToPipedrive!(text);
        }
        catch (Exception exception)
        {
            throw new ConversionException($"The application's code for '{member}' failed: {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
