namespace MlConnector.Pipedrive;

/// <summary>One member of a user's class and the field it is tied to.</summary>
internal sealed record BoundMember<T>(
    string Field, string[] Types, Func<T, CustomFields, FieldDefinition, T> Read, Action<T, CustomFieldChanges, FieldDefinition> Write, Func<T, T, bool> AreSame)
{
    public string? TypeProblem(FieldDefinition definition) =>
        Types.Contains(definition.FieldType) ? null : $"'{Field}' has the type {definition.FieldType ?? "unknown"}, not {string.Join(" or ", Types)}";
}
