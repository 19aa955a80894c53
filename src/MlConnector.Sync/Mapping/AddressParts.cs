using MlConnector.Pipedrive;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The parts of a Pipedrive address as members. Pipedrive replaces an address as a whole and asks for it in one line, so a change of one part
/// starts from all the others.
/// </summary>
internal static class AddressParts
{
    public const string Street = Prefix + "street";
    public const string City = Prefix + "locality";
    public const string PostalCode = Prefix + "postal_code";
    public const string Region = Prefix + "admin_area_level_1";
    public const string Country = Prefix + "country";
    private const string Prefix = "address.";

    public static bool Has(string member) => member.StartsWith(Prefix, StringComparison.Ordinal);

    public static string? StreetOf(PostalAddress? address) =>
        address?.Route is { } street ? $"{street} {address.StreetNumber}".TrimEnd() : address is { Locality: null, PostalCode: null } ? address.Value?.Split(',')[0] : null;

    /// <summary>The whole address after the changes; null when nothing of it is left.</summary>
    public static ReplacedAddress? Changed(PostalAddress? current, IReadOnlyList<PlannedChange> changes)
    {
        var address = changes.Where(change => Has(change.Member)).Aggregate(current ?? new PostalAddress(), (result, change) => change.Member switch
        {
            Street => result with { Route = change.After, StreetNumber = null, Subpremise = null },
            City => result with { Locality = change.After },
            PostalCode => result with { PostalCode = change.After },
            Region => result with { Region = change.After },
            Country => result with { Country = change.After },
            _ => throw new InvalidOperationException($"'{change.Member}' is no part of an address."),
        });
        var town = string.Join(' ', new[] { address.PostalCode, address.Locality }.Where(part => !string.IsNullOrEmpty(part)));
        var line = string.Join(", ", new[] { StreetOf(address), town, address.Region, address.Country }.Where(part => !string.IsNullOrEmpty(part)));
        return line.Length == 0 ? null : new ReplacedAddress(address with { Value = line, FormattedAddress = null });
    }
}
