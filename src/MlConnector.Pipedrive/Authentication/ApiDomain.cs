using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Which addresses of accounts are believed: those of Pipedrive over https, and this machine's when the authorization server is here too.</summary>
internal static class ApiDomain
{
    private const string Suffix = ".pipedrive.com";

    public static bool IsTrusted(Uri? address, Uri authority)
    {
        if (address is not { IsAbsoluteUri: true } || !OutboundGate.IsAcceptable(address) || address.PathAndQuery != "/" || address.Fragment.Length > 0)
        {
            return false;
        }

        return address.IsLoopback
            ? authority.IsLoopback
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.IdnHost.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && address.IdnHost.Length > Suffix.Length;
    }
}
