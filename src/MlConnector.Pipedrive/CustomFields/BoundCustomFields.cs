namespace MlConnector.Pipedrive;

/// <summary>Your class tied to the custom fields of one account.</summary>
/// <typeparam name="T">Your class.</typeparam>
public sealed class BoundCustomFields<T>
{
    private readonly IReadOnlyList<(BoundMember<T> Member, FieldDefinition Definition)> _members;

    internal BoundCustomFields(IReadOnlyList<(BoundMember<T> Member, FieldDefinition Definition)> members) => _members = members;

    /// <summary>The keys of the fields, in the order in which they were tied.</summary>
    public IReadOnlyList<string> Keys => [.. _members.Select(tie => tie.Definition.FieldCode!)];

    /// <summary>Reads the fields of a record, of whatever form.</summary>
    /// <param name="fields">The custom fields of the record.</param>
    /// <param name="seed">What the values are put into.</param>
    /// <returns>What the setters made of it.</returns>
    public T Read(CustomFields fields, T seed)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return _members.Aggregate(seed, (record, tie) => tie.Member.Read(record, fields, tie.Definition));
    }

    /// <summary>What makes the fields of a record equal to yours; empty members empty their fields.</summary>
    /// <param name="record">Your record.</param>
    /// <exception cref="CustomFieldException">A text is too long, or an option does not exist.</exception>
    public CustomFieldChanges Write(T record)
    {
        var changes = new CustomFieldChanges();
        foreach (var (member, definition) in _members)
        {
            member.Write(record, changes, definition);
        }

        return changes;
    }

    /// <summary>What leads from one state to another; null when they are the same.</summary>
    /// <param name="before">What was read.</param>
    /// <param name="after">What it shall be.</param>
    /// <exception cref="CustomFieldException">A text is too long, or an option does not exist.</exception>
    public CustomFieldChanges? WriteDifferences(T before, T after)
    {
        var changes = new CustomFieldChanges();
        foreach (var (member, definition) in _members.Where(tie => !tie.Member.AreSame(before, after)))
        {
            member.Write(after, changes, definition);
        }

        return changes.IsEmpty ? null : changes;
    }
}
