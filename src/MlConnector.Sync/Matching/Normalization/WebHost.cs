namespace MlConnector.Sync.Matching.Normalization;

/// <summary>The host of a web site as the engine compares it.</summary>
internal static class WebHost
{
    /// <summary>Sites where everybody has a page.</summary>
    private static readonly string[] _platforms =
    [
        "facebook.com", "linkedin.com", "instagram.com", "twitter.com", "x.com", "youtube.com", "xing.com", "google.com", "sites.google.com", "business.site", "wixsite.com",
        "wordpress.com", "blogspot.com", "jimdosite.com", "jimdofree.com", "myshopify.com", "etsy.com", "ebay.com", "ebay.de", "amazon.com", "amazon.de", "tiktok.com",
    ];

    /// <summary>Lower case, in ASCII, without <c>www</c>; null when the text is no address of a site of one's own.</summary>
    public static string? Of(string? text)
    {
        var address = FoldedText.Exact(text ?? "");
        var withScheme = address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
        if (address.Length == 0 || !Uri.TryCreate(withScheme, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns)
        {
            return null;
        }

        var host = MailAddress.Ascii(uri.IdnHost.TrimEnd('.'));
        host = host is not null && host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
        return host is null || _platforms.Any(platform => host == platform || host.EndsWith("." + platform, StringComparison.Ordinal)) ? null : host;
    }
}
