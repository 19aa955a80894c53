using Microsoft.Extensions.Options;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Where the two systems reach us: built from the configured public address only, never from a request.</summary>
internal sealed class PublicAddresses(IOptions<MlConnectorOptions> options)
{
    private const string BusinessCentral = "webhooks/business-central/";
    private const string Pipedrive = "webhooks/pipedrive/";

    /// <summary>Whether anything outside can reach us.</summary>
    public bool Exist => options.Value.PublicBaseAddress is not null;

    /// <summary>Where Business Central tells, without the secret part.</summary>
    public string BusinessCentralEndpoint => Root + BusinessCentral;

    public Uri OfBusinessCentral(string token) => new(BusinessCentralEndpoint + token);

    public Uri OfPipedrive(string connection) => new(Root + Pipedrive + Uri.EscapeDataString(connection));

    /// <summary>Names what is wrong with the setting; null when nothing is.</summary>
    public static string? FindProblem(Uri? address) => address is null || (address.IsAbsoluteUri && IsPublic(address)) ? null
        : "PublicBaseAddress must be an https address (http only for this machine) without user, query and fragment";

    private string Root => options.Value.PublicBaseAddress!.AbsoluteUri.TrimEnd('/') + "/";

    private static bool IsPublic(Uri address) => (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
