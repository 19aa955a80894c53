using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>Cuts a filter into words, quoted texts and punctuation.</summary>
internal sealed class FilterTokens(string text)
{
    private int _at;

    // A quoted text keeps its opening quote as a mark; its doubled quotes are undone.
    public string Peek()
    {
        var start = _at;
        var token = Next();
        _at = start;
        return token;
    }

    public bool IsAtEnd => Peek().Length == 0;

    public string Next()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return "";
        }

        if (text[_at] == '\'')
        {
            return "'" + Quoted();
        }

        if (text[_at] is '(' or ')' or ',')
        {
            return text[_at++].ToString();
        }

        var start = _at;
        while (_at < text.Length && text[_at] is not (' ' or '(' or ')' or ',' or '\''))
        {
            _at++;
        }

        return text[start.._at];
    }

    public void Expect(string token)
    {
        var seen = Next();
        if (seen != token)
        {
            throw Malformed($"expected '{token}' but found '{seen}'");
        }
    }

    public ApiFault Malformed(string why) => ApiFault.Bad($"Syntax error at position {_at} in '{text}': {why}.");

    private string Quoted()
    {
        var value = new System.Text.StringBuilder();
        _at++;
        while (_at < text.Length)
        {
            if (text[_at] != '\'')
            {
                value.Append(text[_at++]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
            {
                value.Append('\'');
                _at += 2;
            }
            else
            {
                _at++;
                return value.ToString();
            }
        }

        throw ApiFault.Bad($"There is an unterminated string literal in '{text}'.");
    }
}
