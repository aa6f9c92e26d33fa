param([string]$List)
# The tree that PowerShell's own parser makes of each script, printed as trees.test.ts prints ours; null where it
# does not parse. Operators without a letter for case and with one for no case are the same to both.
$texts = ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($List))
function at($ast) { "@$($ast.Extent.StartOffset)-$($ast.Extent.EndOffset)" }
function quoted($text) { ConvertTo-Json -InputObject ([string]$text) -Compress -EscapeHandling EscapeNonAscii }
function all($list) { -join @($list | Where-Object { $null -ne $_ } | ForEach-Object { ' ' + (show $_) }) }
function operator($kind) {
    $text = [System.Management.Automation.Language.TokenTraits]::Text($kind)
    if ($text -eq '!') { '-not' } else { $text -creplace '^-i(?=(not)?(like|match|contains|in$)|replace|split)', '-' }
}
function body($block) { '{' + (all $block.Statements) + ' }' }
function script($block, $Given = '') {
    $named = @($block.BeginBlock, $block.ProcessBlock, $block.EndBlock) | Where-Object { $null -ne $_ }
    $parameters = -join @($block.ParamBlock.Parameters | Where-Object { $null -ne $_ } | ForEach-Object { ' ' + (parameter $_) })
    "{$Given$parameters" + (-join @($named | ForEach-Object { if ($_.Unnamed) { all $_.Statements } else { " (named$(all $_.Statements))" } })) + ' }'
}
function parameter($it) {
    $type = @($it.Attributes | Where-Object { $_ -is [System.Management.Automation.Language.TypeConstraintAst] })[-1]
    "(param $($it.Name.VariablePath.UserPath)$(if ($type) { " [$($type.TypeName.FullName)]" })$(if ($it.DefaultValue) { ' ' + (show $it.DefaultValue) }))"
}
function show($it) {
    $where = at $it
    switch ($it.GetType().Name) {
        'PipelineAst' {
            if ($it.PipelineElements.Count -eq 1) { return show $it.PipelineElements[0] }
            return "(pipe$(all $it.PipelineElements))$where"
        }
        'PipelineChainAst' { return "(chain $(show $it.LhsPipelineChain) $(show $it.RhsPipeline))$where" }
        'CommandExpressionAst' { return show $it.Expression }
        'CommandAst' {
            $sign = switch ($it.InvocationOperator) { 'Ampersand' { '&' } 'Dot' { '.' } default { '' } }
            return "(command$sign$(all $it.CommandElements))$where"
        }
        'CommandParameterAst' {
            return "-$($it.ParameterName)$(if ($it.Argument) { ': ' + (show $it.Argument) })$where"
        }
        'StringConstantExpressionAst' { return "$(quoted $it.Value)$where" }
        'ExpandableStringExpressionAst' { return "(text$(all $it.NestedExpressions))$where" }
        'ConstantExpressionAst' { return "$(([IConvertible]$it.Value).ToString([cultureinfo]::InvariantCulture))$where" }
        'VariableExpressionAst' {
            return "$(if ($it.Splatted) { '@' } else { '$' })$($it.VariablePath.UserPath)$where"
        }
        'AssignmentStatementAst' {
            $operator = [System.Management.Automation.Language.TokenTraits]::Text($it.Operator)
            return "($operator $(show $it.Left) $(show $it.Right))$where"
        }
        'IfStatementAst' {
            $clauses = -join @($it.Clauses | ForEach-Object { " $(show $_.Item1) $(body $_.Item2)" })
            return "(if$clauses$(if ($it.ElseClause) { ' else ' + (body $it.ElseClause) }))$where"
        }
        'ForEachStatementAst' {
            return "(foreach $($it.Variable.VariablePath.UserPath) $(show $it.Condition) $(body $it.Body))$where"
        }
        'ForStatementAst' {
            return "(for$(all @($it.Initializer, $it.Condition, $it.Iterator)) $(body $it.Body))$where"
        }
        'WhileStatementAst' { return "(while $(show $it.Condition) $(body $it.Body))$where" }
        'DoWhileStatementAst' { return "(do $(show $it.Condition) $(body $it.Body))$where" }
        'DoUntilStatementAst' { return "(do $(show $it.Condition) $(body $it.Body))$where" }
        'SwitchStatementAst' {
            $heads = [Collections.Generic.List[string]]::new(); $bodies = [Collections.Generic.List[string]]::new()
            $heads.Add((show $it.Condition))
            foreach ($clause in $it.Clauses) {
                if ($clause.Item1.GetType().Name -eq 'ScriptBlockExpressionAst') { $bodies.Add((script $clause.Item1.ScriptBlock)) }
                elseif ("$($clause.Item1.StringConstantType)" -ne 'BareWord') { $heads.Add((show $clause.Item1)) }
                $bodies.Add((body $clause.Item2))
            }
            if ($it.Default) { $bodies.Add((body $it.Default)) }
            return "(switch $($heads -join ' ') $($bodies -join ' '))$where"
        }
        'TryStatementAst' {
            $catches = -join @($it.CatchClauses | ForEach-Object { ' catch ' + (body $_.Body) })
            return "(try $(body $it.Body)$catches$(if ($it.Finally) { ' finally ' + (body $it.Finally) }))$where"
        }
        'TrapStatementAst' { return "(trap $(body $it.Body))$where" }
        'FunctionDefinitionAst' {
            $given = -join @($it.Parameters | Where-Object { $null -ne $_ } | ForEach-Object { ' ' + (parameter $_) })
            return "(function $($it.Name -replace '^(global|script|local|private):') $(script $it.Body $given))$where"
        }
        { $_ -in 'ReturnStatementAst', 'ExitStatementAst', 'ThrowStatementAst' } {
            return "($(($_ -replace 'StatementAst').ToLower())$(all @($it.Pipeline)))$where"
        }
        { $_ -in 'BreakStatementAst', 'ContinueStatementAst' } { return "($(($_ -replace 'StatementAst').ToLower()))$where" }
        'TypeDefinitionAst' { return "(declaration)$where" }
        'BinaryExpressionAst' {
            return "($(operator $it.Operator) $(show $it.Left) $(show $it.Right))$where"
        }
        'UnaryExpressionAst' {
            $operator = operator $it.TokenKind
            return "(unary $operator $(show $it.Child))$where"
        }
        'ConvertExpressionAst' { return "(cast [$($it.Type.TypeName.FullName)] $(show $it.Child))$where" }
        'TypeExpressionAst' { return "[$($it.TypeName.FullName)]$where" }
        'ArrayLiteralAst' { return "(list$(all $it.Elements))$where" }
        'ArrayExpressionAst' { return "(array$(all $it.SubExpression.Statements))$where" }
        'SubExpressionAst' { return "(sub$(all $it.SubExpression.Statements))$where" }
        'ParenExpressionAst' { return "(paren $(show $it.Pipeline))$where" }
        'HashtableAst' {
            $pairs = -join @($it.KeyValuePairs | ForEach-Object { " $(show $_.Item1)= $(show $_.Item2)" })
            return "(table$pairs)$where"
        }
        'ScriptBlockExpressionAst' { return "(block $(script $it.ScriptBlock))$where" }
        'IndexExpressionAst' { return "(index $(show $it.Target) $(show $it.Index))$where" }
        'MemberExpressionAst' {
            return "(member$(if ($it.Static) { '::' } else { '.' }) $(show $it.Expression) $(show $it.Member))$where"
        }
        'InvokeMemberExpressionAst' { return "(call $(show $it.Expression) $(show $it.Member)$(all $it.Arguments))$where" }
        default { return "<$_>$where" }
    }
}
$all = [Collections.Generic.List[object]]::new()
foreach ($text in $texts) {
    $errors = $null
    $tree = [Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
    $all.Add($(if ($errors.Count) { $null } else { script $tree }))
}
ConvertTo-Json -InputObject $all -Depth 4 -Compress -EscapeHandling EscapeNonAscii
