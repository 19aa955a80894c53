using System.Diagnostics.CodeAnalysis;

namespace MlConnector.Http;

/// <summary>The name of a configured client, and the names of its HTTP clients: one for the API, one to sign in.</summary>
internal readonly record struct ClientName(string Product, string Name)
{
    private const string SignInSuffix = "/sign-in";

    /// <summary>The HTTP client for the API.</summary>
    public string Api => Name.Length == 0 ? Product : $"{Product}:{Name}";

    /// <summary>The HTTP client to sign in.</summary>
    public string SignIn => Api + SignInSuffix;

    /// <summary>Whether an HTTP client is one of ours, and what it is for.</summary>
    public static bool TryParse(string product, string? http, [NotNullWhen(true)] out ClientName? client, out bool isForSignIn)
    {
        isForSignIn = http?.EndsWith(SignInSuffix, StringComparison.Ordinal) == true;
        var api = isForSignIn ? http![..^SignInSuffix.Length] : http;
        client = api == product ? new ClientName(product, "")
            : api?.StartsWith(product + ":", StringComparison.Ordinal) == true ? new ClientName(product, api[(product.Length + 1)..])
            : null;
        return client is not null;
    }
}
