namespace MlConnector.BusinessCentral;

/// <summary>The server proves your address before it subscribes or renews: it calls with a <c>validationToken</c> and wants it back within five seconds.</summary>
public static class SubscriptionHandshake
{
    private const int LongestToken = 2048;
    private const string Name = "validationToken";

    /// <summary>The token to answer with, status 200 and <c>text/plain</c>.</summary>
    /// <param name="query">The query of the call, with or without the question mark.</param>
    /// <returns>Null when the call is no handshake, or its token is longer than 2,048 characters.</returns>
    public static string? FindToken(string? query)
    {
        foreach (var pair in (query ?? "").TrimStart('?').Split('&'))
        {
            if (pair.Split('=', 2) is [Name, var value])
            {
                var token = Uri.UnescapeDataString(value.Replace('+', ' '));
                return token.Length is > 0 and <= LongestToken ? token : null;
            }
        }

        return null;
    }
}
