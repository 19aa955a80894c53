using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>Changes the field map of one flow in code. What is not named here stays as the settings and the engine's own rules have it.</summary>
public sealed class FieldMapBuilder
{
    private readonly RecordFlowOptions _flow;

    internal FieldMapBuilder(RecordFlowOptions flow) => _flow = flow;

    /// <summary>One Business Central member.</summary>
    /// <param name="member">Its name, for example <c>paymentTermsId</c>; one that cannot be mapped is refused when the first pass begins.</param>
    public FieldBuilder Field(string member)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        if (!_flow.Fields.TryGetValue(member, out var options))
        {
            _flow.Fields[member] = options = new FieldOptions();
        }

        return new FieldBuilder(options);
    }
}
