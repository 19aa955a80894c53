using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Keeps code of the application from holding the engine up. What throws or hangs concerns the one record that it was called for.</summary>
internal static class CodeGuard
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs what may call code of the application; at once, when the map has none.</summary>
    /// <exception cref="ConversionException">It threw, or did not come back in time.</exception>
    public static async Task<T> RunAsync<T>(FieldMap map, Func<T> code, TimeProvider time)
    {
        if (map.Rules.All(rule => rule.Conversion is null))
        {
            return code();
        }

        try
        {
            return await Task.Run(code).WaitAsync(Patience, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            var members = map.Rules.Where(rule => rule.Conversion is not null).Select(rule => $"'{rule.BusinessCentral}'");
            throw new ConversionException($"The application's code for {string.Join(" or ", members)} did not come back within {Patience.TotalSeconds} seconds.");
        }
    }
}
