namespace MlConnector.Testing;

/// <summary>The failures a simulated API plays. The first fault that matches a request and is not used up meets it.</summary>
public sealed class FaultScript
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _faults = [];

    /// <summary>The names <see cref="AddPreset"/> knows.</summary>
    public static IReadOnlyList<string> PresetNames => FaultPresets.Names;

    /// <summary>How many failures were played so far.</summary>
    public int Played { get; private set; }

    /// <summary>Adds a fault after those already there.</summary>
    /// <param name="fault">The fault.</param>
    public FaultScript Add(SimulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Every, 1, nameof(fault));
        lock (_gate)
        {
            _faults.Add(new Armed(fault));
        }

        return this;
    }

    /// <summary>Adds a named set of faults, such as <c>flaky</c> or <c>cut-order</c>.</summary>
    /// <param name="name">One of <see cref="PresetNames"/>.</param>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public FaultScript AddPreset(string name)
    {
        foreach (var fault in FaultPresets.Find(name))
        {
            Add(fault);
        }

        return this;
    }

    /// <summary>Forgets all faults; requests succeed again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal SimulatorFault? Take(string method, string path)
    {
        lock (_gate)
        {
            foreach (var armed in _faults)
            {
                if (armed.Left > 0 && armed.Fault.Matches(method, path) && armed.IsDue())
                {
                    Played++;
                    return armed.Fault;
                }
            }

            return null;
        }
    }

    private sealed class Armed(SimulatorFault fault)
    {
        private int _seen;

        public SimulatorFault Fault { get; } = fault;

        public int Left { get; private set; } = fault.Times;

        public bool IsDue()
        {
            _seen++;
            if (_seen <= Fault.Skip || (_seen - Fault.Skip) % Fault.Every != 0)
            {
                return false;
            }

            Left -= Left == int.MaxValue ? 0 : 1;
            return true;
        }
    }
}
