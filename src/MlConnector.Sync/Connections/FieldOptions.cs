using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Connections;

/// <summary>
/// How one Business Central member is kept in step. In settings a plain text instead of a section means <see cref="Pipedrive"/>. What is not set
/// here stays as the engine's own rule for the member has it, if there is one.
/// </summary>
public sealed class FieldOptions
{
    // No property, because it is nothing that settings can hold.
    private Conversion? _conversion;

    /// <summary>
    /// The Pipedrive side: a member such as <c>name</c>, <c>address.country</c> or <c>owner_id</c>, or the name or key of a custom field.
    /// Null keeps the engine's own rule.
    /// </summary>
    public string? Pipedrive { get; set; }

    /// <summary>Where changes of this field flow, within what the whole flow allows; <see cref="FlowDirection.Off"/> takes it out.</summary>
    /// <value>Null: both ways, or as the engine's own rule has it; dimensions flow to Business Central only.</value>
    public FlowDirection? Direction { get; set; }

    /// <summary>Who wins when both sides changed the field differently.</summary>
    /// <value>Null: what the flow says.</value>
    public ConflictWinner? Conflict { get; set; }

    /// <summary>What is done to the Pipedrive text before anything else.</summary>
    /// <value><see cref="TextTransform.None"/>.</value>
    public TextTransform Transform { get; set; }

    /// <summary>Written to Business Central instead of a Pipedrive value.</summary>
    public string? Constant { get; set; }

    /// <summary>When <see cref="Constant"/> is written.</summary>
    /// <value><see cref="ConstantMoment.Creation"/>.</value>
    public ConstantMoment When { get; set; }

    /// <summary>
    /// Pipedrive values and what they are in Business Central. A value that is not listed holds the record, unless there is a <see cref="Default"/>.
    /// On the way back the list is read the other way round.
    /// </summary>
    public Dictionary<string, string> Values { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Business Central value for what <see cref="Values"/> or the company's lists do not know, and for new records without a value.</summary>
    public string? Default { get; set; }

    /// <summary>What happens to a text that is longer than the other side takes.</summary>
    /// <value><see cref="LengthPolicy.Hold"/>.</value>
    public LengthPolicy Length { get; set; }

    /// <summary>Whether a field that was emptied empties the other side. A field that a record does not have never does.</summary>
    /// <value>False.</value>
    public bool Clears { get; set; }

    /// <summary>The options that only name the Pipedrive side.</summary>
    /// <param name="pipedrive">See <see cref="Pipedrive"/>.</param>
    public static implicit operator FieldOptions(string pipedrive) => FromString(pipedrive);

    /// <summary>The options that only name the Pipedrive side.</summary>
    /// <param name="pipedrive">See <see cref="Pipedrive"/>.</param>
    public static FieldOptions FromString(string pipedrive) => new() { Pipedrive = pipedrive };

    /// <summary>What code makes of the values; null when there is none.</summary>
    internal Conversion? GetConversion() => _conversion;

    internal void Convert(Conversion conversion) => _conversion = conversion;
}
