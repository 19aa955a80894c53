using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Says how one Business Central member is kept in step.</summary>
public sealed class FieldBuilder
{
    private readonly FieldOptions _options;

    internal FieldBuilder(FieldOptions options) => _options = options;

    /// <summary>Names the Pipedrive side.</summary>
    /// <param name="pipedrive">See <see cref="FieldOptions.Pipedrive"/>.</param>
    public FieldBuilder From(string pipedrive) => Set(options => options.Pipedrive = pipedrive);

    /// <summary>Lets changes flow one way only, or not at all.</summary>
    /// <param name="direction">See <see cref="FieldOptions.Direction"/>.</param>
    public FieldBuilder Direction(FlowDirection direction) => Set(options => options.Direction = direction);

    /// <summary>Takes the member out of the map.</summary>
    public FieldBuilder Off() => Direction(FlowDirection.Off);

    /// <summary>Decides conflicts.</summary>
    /// <param name="winner">See <see cref="FieldOptions.Conflict"/>.</param>
    public FieldBuilder Conflict(ConflictWinner winner) => Set(options => options.Conflict = winner);

    /// <summary>Changes the Pipedrive text before anything else.</summary>
    /// <param name="transform">See <see cref="FieldOptions.Transform"/>.</param>
    public FieldBuilder Transform(TextTransform transform) => Set(options => options.Transform = transform);

    /// <summary>Writes a constant instead of a Pipedrive value.</summary>
    /// <param name="value">See <see cref="FieldOptions.Constant"/>.</param>
    /// <param name="when">See <see cref="FieldOptions.When"/>.</param>
    public FieldBuilder Constant(string value, ConstantMoment when = ConstantMoment.Creation) => Set(options => (options.Constant, options.When) = (value, when));

    /// <summary>Lists values; further calls add to the list.</summary>
    /// <param name="values">See <see cref="FieldOptions.Values"/>.</param>
    public FieldBuilder Values(params (string Pipedrive, string BusinessCentral)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (pipedrive, businessCentral) in values)
        {
            _options.Values[pipedrive] = businessCentral;
        }

        return this;
    }

    /// <summary>Stands in for unknown values.</summary>
    /// <param name="value">See <see cref="FieldOptions.Default"/>.</param>
    public FieldBuilder Default(string value) => Set(options => options.Default = value);

    /// <summary>Cuts texts that are too long, see <see cref="FieldOptions.Length"/>.</summary>
    public FieldBuilder Cut() => Set(options => options.Length = LengthPolicy.Cut);

    /// <summary>Asks a person before texts that are too long are cut, see <see cref="FieldOptions.Length"/>.</summary>
    public FieldBuilder AskToCut() => Set(options => options.Length = LengthPolicy.Review);

    /// <summary>Lets an emptied field empty the other side, see <see cref="FieldOptions.Clears"/>.</summary>
    public FieldBuilder Clears() => Set(options => options.Clears = true);

    /// <summary>
    /// Converts values by code, after <see cref="Transform"/> and before <see cref="Values"/>. The code has to be free of side effects; it may be
    /// called often and from several threads. What throws, or does not come back within 30 seconds, concerns the one record that it was called for.
    /// </summary>
    /// <param name="toBusinessCentral">Gets Pipedrive's text, never an empty one; null means that there is nothing to write.</param>
    /// <param name="toPipedrive">Gets Business Central's text; null when the field flows to Business Central only.</param>
    public FieldBuilder Convert(Func<string, string?> toBusinessCentral, Func<string, string?>? toPipedrive = null)
    {
        ArgumentNullException.ThrowIfNull(toBusinessCentral);
        return Set(options => options.Convert(new Conversion(toBusinessCentral, toPipedrive)));
    }

    private FieldBuilder Set(Action<FieldOptions> change)
    {
        change(_options);
        return this;
    }
}
