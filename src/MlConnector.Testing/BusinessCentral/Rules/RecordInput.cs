using System.Text.Json;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The members of a request body in the order they came, and the children of a deep insert.</summary>
internal sealed record RecordInput(IReadOnlyList<(Field Field, object Value)> Members, IReadOnlyList<RecordInput> Children)
{
    public bool Has(string name) => Members.Any(member => member.Field.Name == name);

    public static RecordInput Read(PageRules rules, JsonElement body, bool insert, bool byUser) => Read(rules.Type, rules, body, insert, byUser);

    // Without rules there are no children.
    public static RecordInput Read(EntityType type, PageRules? rules, JsonElement body, bool insert, bool byUser)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw ApiFault.Bad("The request body must be a JSON object.");
        }

        var members = new List<(Field, object)>();
        var children = new List<RecordInput>();
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name.Contains('@', StringComparison.Ordinal))
            {
                continue;
            }

            if (rules?.Children is { } lines && property.Name == rules.ChildrenName)
            {
                children.AddRange(ReadChildren(lines, property, insert));
                continue;
            }

            var field = type.Find(property.Name) is { } found && found.Name == property.Name && (byUser || !found.Hidden)
                ? found
                : throw ApiFault.Bad($"The property '{property.Name}' does not exist on type 'Microsoft.NAV.{type.Name}'. "
                    + "Make sure to only use property names that are defined by the type.");
            if (!field.Writable && !byUser)
            {
                throw new ApiFault(400, "BadRequest_InvalidOperation", $"Control '{field.Name}' is read-only.");
            }

            members.Add((field, FieldReading.Read(type, field, property.Value)));
        }

        return new RecordInput(members, children);
    }

    // What the path says of the parent wins over the body, and comes first.
    public RecordInput Under(EntityType type, string backField, Row parent)
    {
        List<(Field Field, object Value)> given = [(type[backField], parent.Id)];
        if (backField == "parentId" && type.Find("parentType") is { } parentType)
        {
            var kind = ParentTypes.Of(parent.Type.SetName);
            given.Add((parentType, parentType.Choices.Contains(kind) ? kind : "Journal"));
        }

        return this with { Members = [.. given, .. Members.Where(member => given.TrueForAll(one => one.Field != member.Field))] };
    }

    private static IEnumerable<RecordInput> ReadChildren(PageRules lines, JsonProperty property, bool insert)
    {
        if (!insert)
        {
            throw ApiFault.Bad($"The collection '{property.Name}' cannot be changed together with its parent; deep update is not supported.");
        }

        return property.Value.ValueKind == JsonValueKind.Array
            ? property.Value.EnumerateArray().Select(line => Read(lines, line, insert: true, byUser: false))
            : throw ApiFault.Bad($"The property '{property.Name}' must be an array.");
    }
}
