namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>One kind of record: its address, its webhook name and the members a request may carry.</summary>
internal sealed record RecordKind(string Set, string Singular, string NameMember)
{
    private static readonly Dictionary<char, MemberShape> _marks = new()
    {
        ['#'] = MemberShape.Integer,
        ['~'] = MemberShape.Number,
        ['?'] = MemberShape.Boolean,
        ['@'] = MemberShape.Date,
        [']'] = MemberShape.List,
        ['}'] = MemberShape.Object,
    };

    /// <summary>Members of a creation and of an update, by name.</summary>
    public required IReadOnlyDictionary<string, MemberShape> Members { get; init; }

    /// <summary>Members that only a creation may carry.</summary>
    public IReadOnlySet<string> CreateOnly { get; init; } = new HashSet<string>();

    /// <summary>Members without which nothing is created.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Members that an answer shows only when <c>include_fields</c> names them.</summary>
    public IReadOnlySet<string> Optional { get; init; } = new HashSet<string>();

    /// <summary>Members by which a list can be filtered.</summary>
    public IReadOnlySet<string> Filters { get; init; } = new HashSet<string>();

    /// <summary>Further parameters of a list, beside limit, cursor and the order.</summary>
    public IReadOnlySet<string> Parameters { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Sorts { get; init; } = Words("id update_time add_time");

    /// <summary>Whether records have custom fields that a write may carry.</summary>
    public bool HasCustomFields { get; init; }

    /// <summary>Whether a list can be restricted to records changed since a moment.</summary>
    public bool HasTimes { get; init; } = true;

    public int CreatedStatus { get; init; } = 200;

    /// <summary>The member by which other records refer to this kind.</summary>
    public string Reference => Set == "organizations" ? "org_id" : $"{Singular}_id";

    /// <summary>Members with marks of their shapes: <c>#</c> integer, <c>~</c> number, <c>?</c> boolean, <c>@</c> date, <c>[]</c> list, <c>{}</c> object.</summary>
    public static Dictionary<string, MemberShape> Shapes(string members) => members.Split(' ').ToDictionary(
        member => member.TrimEnd('#', '~', '?', '@', '[', ']', '{', '}'), member => _marks.GetValueOrDefault(member[^1], MemberShape.Text));

    public static HashSet<string> Words(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
