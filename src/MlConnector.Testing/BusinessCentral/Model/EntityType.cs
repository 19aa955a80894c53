namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>What the API shows of one table.</summary>
internal sealed class EntityType
{
    private readonly Dictionary<string, Field> _byName;

    private readonly string _notation;

    private EntityType(string notation, string[] head, Field[] fields)
    {
        _notation = notation;
        SetName = head[0];
        Name = head[1];
        TableName = head[2].Replace('_', ' ');
        KeyName = head[3] == "-" ? null : head[3];
        Fields = fields;
        CanInsert = head[4].Contains('C', StringComparison.Ordinal);
        CanModify = head[4].Contains('U', StringComparison.Ordinal);
        CanDelete = head[4].Contains('D', StringComparison.Ordinal);
        CanSubscribe = head[4].Contains('W', StringComparison.Ordinal);
        _byName = fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        Key = KeyName is null ? null : _byName[KeyName];
        Modified = _byName.GetValueOrDefault("lastModifiedDateTime") ?? _byName.GetValueOrDefault("systemModifiedAt");
    }

    public string SetName { get; }

    // What tells sets of several APIs apart: the set of the standard one, else the API and the set.
    public required string Route { get; init; }

    public string Api => Route == SetName ? "v2.0" : Route[..^(SetName.Length + 1)];

    public string Name { get; }

    public string TableName { get; }

    // The field that must be unique besides the id.
    public string? KeyName { get; }

    public Field? Key { get; }

    public Field? Modified { get; }

    public IReadOnlyList<Field> Fields { get; }

    public bool CanInsert { get; }

    public bool CanModify { get; }

    public bool CanDelete { get; }

    // By the product's rule: the table behind the page is not temporary and has a single key field.
    public bool CanSubscribe { get; }

    public Field this[string name] => _byName[name];

    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    // First line: set name, entity name, table name, key field or '-', allowed operations; then the fields.
    public static EntityType Parse(string notation) => Parse(notation, null);

    public static EntityType Of(SimulatedPage page) => Parse(page.Notation, page.Route);

    public EntityType With(IEnumerable<SimulatedField> fields) => Parse(_notation + " " + string.Join(' ', fields.Select(field => field.Notation)));

    public object[] BlankValues()
    {
        var values = new object[Fields.Count];
        foreach (var field in Fields)
        {
            values[field.Index] = field.Blank;
        }

        return values;
    }

    private static EntityType Parse(string notation, string? route)
    {
        var words = notation.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return new EntityType(notation, words[..5], [.. words.Skip(5).Select((word, index) => Field.Parse(index, word))]) { Route = route ?? words[0] };
    }
}
