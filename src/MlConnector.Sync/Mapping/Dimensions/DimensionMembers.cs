using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping.Dimensions;

/// <summary>
/// The default dimensions of a record as members of it: <c>dimension_DEPARTMENT</c> holds the code of the record's value of the dimension
/// DEPARTMENT. Such a name can be the key of a setting and the name of an environment variable.
/// </summary>
internal static class DimensionMembers
{
    /// <summary>Begins the name of every such member.</summary>
    public const string Prefix = "dimension_";

    private const int LongestCode = 20;

    public static string NameOf(string code) => Prefix + code;

    /// <summary>The member with that name; null when it names no dimension.</summary>
    public static MemberInfo? Find(string name)
    {
        var code = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..].Trim().ToUpperInvariant() : "";
        return code.Length is 0 or > LongestCode ? null : new MemberInfo(NameOf(code), LongestCode, IsWritable: true)
        {
            Kind = ValueKind.Code,
            Lookup = new Lookup(LookupKind.DimensionValues, code),
        };
    }
}
